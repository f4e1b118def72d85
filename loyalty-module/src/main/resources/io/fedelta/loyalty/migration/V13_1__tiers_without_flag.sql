-- What a tier has early stands in early releases; its own flag was never used.

ALTER TABLE LOY_TIER DROP COLUMN EARLY_ACCESS;
