-- Whether My rewards offers customers their own place among the members.

ALTER TABLE LOY_SETTINGS ADD OWN_RANK BOOLEAN DEFAULT FALSE NOT NULL;
