"""The form on paper: one complete HTML document an SOP, for whatever makes a PDF of it."""
