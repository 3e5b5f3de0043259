// Light or dark.
