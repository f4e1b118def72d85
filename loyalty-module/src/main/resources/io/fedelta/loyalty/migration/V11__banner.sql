-- Whether pages show the banner of the programme.

ALTER TABLE LOY_SETTINGS ADD BANNER BOOLEAN DEFAULT FALSE NOT NULL;
