import Scheduling
import Testing

@Suite struct ExplainTests {
  @Test(arguments: [
    ("* * * * *", "Every minute"), ("0 * * * *", "At the start of every hour"),
    ("12 * * * *", "At minute 12 of every hour"), ("*/20 * * * *", "Every 20th minute of every hour"),
    ("3/21 * * * *", "Every 21st minute from 3 through 59 of every hour"),
    ("8,38 * * * *", "At minutes 8 and 38 of every hour"),
    ("2,40-50/5 * * * *", "At minute 2 and every fifth minute from 40 through 50 of every hour"),
    ("30 6 * * *", "At 06:30 every day"), ("0,45 6,19 * * *", "At 06:00, 06:45, 19:00, and 19:45 every day"),
    ("45,0 19,6 * * *", "At 06:00, 06:45, 19:00, and 19:45 every day"),
    ("0,20,40 6,19 * * *", "At minutes 0, 20, and 40 past hours 6 and 19"),
    ("* 21 * * *", "Every minute from 21:00 through 21:59"),
    ("*/10 6-9 * * *", "Every tenth minute from 06:00 through 09:59"),
    ("5-25 8 * * *", "Every minute from 08:05 through 08:25"),
    ("5-25 8-9 * * *", "Every minute from 5 through 25 past hours 8 and 9"),
    ("40 */5 * * *", "At minute 40 past every fifth hour"),
    ("@weekly", "At 00:00 on Sunday"), ("@yearly", "At 00:00 on January 1"),
  ])
  func explainsTimes(expression: String, english: String) throws {
    let english = english.replacing("tenth", with: "10th")
    #expect(try CronExpression(expression).english == english)
  }

  @Test(arguments: [
    ("30 6 * * 1-5", "At 06:30 on Monday through Friday"), ("30 6 * * 6,0", "At 06:30 on Saturday and Sunday"),
    ("30 6 * * 2,4-6", "At 06:30 on Tuesday and Thursday through Saturday"),
    ("30 6 * * 3#1", "At 06:30 on the first Wednesday of the month"),
    ("30 6 * * 5L", "At 06:30 on the last Friday of the month"),
    ("30 6 * 7 3", "At 06:30 on Wednesday in July"), ("30 6 4 7 *", "At 06:30 on July 4"),
    ("30 6 21 * *", "At 06:30 on the 21st day of every month"),
    ("30 6 2,22 * *", "At 06:30 on the second and the 22nd day of month"),
    ("30 6 10-12 * *", "At 06:30 on every day of month from 10 through 12"),
    ("30 6 L 6,9 *", "At 06:30 on the last day of June and September"),
    ("30 6 LW * *", "At 06:30 on the last weekday of every month"),
    ("30 6 15W * *", "At 06:30 on the weekday nearest the 15th day of every month"),
    ("30 6 11 */3 *", "At 06:30 on the 11th day of every third month"),
    ("30 6 * 5-8 *", "At 06:30 in every month from May through August"),
    ("30 6 * 5,8 *", "At 06:30 every day in May and August"),
    ("*/5 * * 5 *", "Every fifth minute of every hour in May"),
    ("30 6 13 * 5", "At 06:30 on the 13th day of month and on Friday"),
    ("30 6 */2 * 5", "At 06:30 on every second day of month if it's on Friday"),
    ("30 6 L * 1-3", "At 06:30 on the last day of the month and on Monday through Wednesday"),
    ("30 6 1,W15 * *", "At 06:30 on the first day of month and the weekday nearest the 15th day of the month"),
  ])
  func explainsDays(expression: String, english: String) throws {
    #expect(try CronExpression(expression).english == english)
  }

  @Test(arguments: [
    ("* * * * * *", "Every second"), ("30 * * * * *", "At second 30 of every minute"),
    ("*/15 * * * * *", "Every 15th second of every minute"), ("15 30 6 * * *", "At 06:30:15 every day"),
    ("0 30 6 * * *", "At 06:30 every day"), ("10 5 * * * *", "At second 10 past minute 5 of every hour"),
    ("10 */5 6,8 * * *", "At second 10 past every fifth minute past hours 6 and 8"),
    ("* * 6 * * *", "Every second of every minute from 06:00 through 06:59"),
  ])
  func explainsSeconds(expression: String, english: String) throws {
    #expect(try CronExpression(expression, seconds: .first).english == english)
  }
}
