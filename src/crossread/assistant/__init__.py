"""What an assistant may ask of reports: each answer in sentences, with the report and the characters that say so."""
