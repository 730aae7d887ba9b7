// Grows in issue 5: statements, outbox and transport to an LRS.
