"""Words, terms, dates, venues, evidence, problems: what every floor stands on."""
