"""The MkDocs plugin ``katalog_sop``."""
