// StatusLog
