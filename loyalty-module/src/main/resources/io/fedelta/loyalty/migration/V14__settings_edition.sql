-- Rises with each save of the settings, so that of two who save at once the second is told.

ALTER TABLE LOY_SETTINGS ADD EDITION INTEGER DEFAULT 0 NOT NULL;
