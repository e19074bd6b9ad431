import Scheduling
import Testing
import Text

@Suite struct CronProbeTests {
  @Test(arguments: [
    (
      #"{"id":"a","expr":"30 2 * * *","tz":"America/New_York","from":"2026-03-07T12:00:00-05:00","n":2}"#,
      #"{"id":"a","next":["2026-03-08T03:00:00-04:00","2026-03-09T02:30:00-04:00"]}"#
    ),
    (
      #"{"id":7,"expr":"5 * * * * 40","seconds":"last","from":"2026-10-14T10:00:07.5Z"}"#,
      #"{"id":7,"next":["2026-10-14T10:05:40Z"]}"#
    ),
    (
      #"{"expr":"0 9 * * *","tz":"fixed:-0330","from":"2026-10-14T10:00:00Z","seconds":"none"}"#,
      #"{"id":null,"next":["2026-10-14T09:00:00-03:30"]}"#
    ),
  ])
  func answers(request: String, answer: String) throws {
    #expect(probeCron(try JSONParser.parse(request)).compact == answer)
  }

  @Test(arguments: [
    (#"{"id":1,"expr":"0 9 30 2 *","from":"2026-10-14T10:00:00Z"}"#, "never fires"),
    (#"{"id":1,"expr":"0 9 * * MNO","from":"2026-10-14T10:00:00Z"}"#, "column 9"),
    (#"{"id":1,"expr":"0 9 * * *","from":"2026-10-14T10:00:00"}"#, "`from`"),
    (#"{"id":1,"expr":"0 9 * * *","tz":"Europe/Lodnon","from":"2026-10-14T10:00:00Z"}"#, "Europe/London"),
    (#"{"id":1,"from":"2026-10-14T10:00:00Z"}"#, "`expr`"), (#"{"id":1,"expr":5}"#, "`expr`"),
  ])
  func answersWithAnError(request: String, message: String) throws {
    let answer = probeCron(try JSONParser.parse(request))
    #expect(answer["id"]?.int == 1)
    #expect(answer["next"] == nil)
    #expect(answer["error"]?.text?.contains(message) == true)
  }

  @Test(arguments: ["[]", "null", "5", #"{"id":{"a":1}}"#])
  func surviveAnyJSON(request: String) throws {
    #expect(probeCron(try JSONParser.parse(request))["error"] != nil)
  }
}
