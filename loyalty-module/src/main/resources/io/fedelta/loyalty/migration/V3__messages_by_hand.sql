-- Mails that need a person: who has dealt with one, and how often it had been tried when it was last sent again by hand.
ALTER TABLE LOY_MESSAGE ADD COLUMN EARLIER_ATTEMPTS INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE LOY_MESSAGE ADD COLUMN HANDLED_BY VARCHAR(255);

-- The admin's list, newest first. What needs attention is few, and LOY_MESSAGE_DUE_IX finds and counts it.
CREATE INDEX LOY_MESSAGE_NEWEST_IX ON LOY_MESSAGE (CREATED_AT, MESSAGE_ID);
