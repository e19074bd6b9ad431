// When a workflow should run, as pure values and functions: nothing here reads a clock, keeps state or starts a run.
//
// A newsroom's morning sheet must be neither lost nor doubled, and what decides that are the two nights a year on which
// the clock is changed, the hours a machine was down, and the second daemon that somebody started. So the rules stand
// here, apart from the daemon that obeys them, where a test can walk through ten years in a second:
//
// - Cron/      expressions: reading them, finding their next time
// - Explain/   the same expressions in plain English
// - Zones/     offsets from UTC and the instants at which they change
// - Times/     intervals, durations, jitter, days off, and the schedule that joins them all
// - Policies/  what to do about changed clocks, missed times and runs that overlap
//
// It refuses to guess: an expression that can't be read, or that never fires, is an error that names the column.
