// Grows in issue 6: the consultation widget.
