# Makes the manual page of docs/commands.md, which is made from the commands themselves: awk -v version=V -f manual.awk
function plain(text) {
  gsub(/\\/, "\\e", text)
  gsub(/-/, "\\-", text)
  sub(/^[.']/, "\\\\\\&&", text)
  return text
}
BEGIN {
  print ".TH WORKFLOW 1 \"\" \"editorial-workflow " version "\" \"Editorial workflows\""
  print ".SH NAME\nworkflow \\- run editorial workflows: from articles to a checked, structured, traceable record"
}
/^```/ { print (inBlock = !inBlock) ? ".PP\n.nf" : ".fi"; next }
inBlock { print plain($0); next }
/^# / { print ".SH COMMANDS"; next }
/^##+ / { sub(/^#+ /, ""); print ".SH \"" toupper(plain($0)) "\""; next }
/^_.*_$/ { next }
/^$/ { print ".PP"; next }
{ gsub(/[`*]/, ""); print plain($0) }
