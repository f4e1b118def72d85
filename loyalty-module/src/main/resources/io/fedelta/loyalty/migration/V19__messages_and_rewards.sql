-- Unsubscribing, news for the merchant, consent, and rewards that are cards or a merchant's task. Columns: docs/data-model.md.

-- Links at the end of mails; of their secrets only the fingerprint.
CREATE TABLE LOY_MAIL_LINK (
    TOKEN_HASH VARCHAR(64) NOT NULL,
    ACCOUNT_ID BIGINT NOT NULL,
    KIND VARCHAR(30) NOT NULL,
    ISSUED_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_MAIL_LINK_PK PRIMARY KEY (TOKEN_HASH)
);
-- Links of long ago.
CREATE INDEX LOY_MAIL_LINK_ISSUED_IX ON LOY_MAIL_LINK (ISSUED_AT);

-- Kinds of mail that a customer does without.
CREATE TABLE LOY_MAIL_REFUSAL (
    ACCOUNT_ID BIGINT NOT NULL,
    KIND VARCHAR(30) NOT NULL,
    REFUSED_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_MAIL_REFUSAL_PK PRIMARY KEY (ACCOUNT_ID, KIND)
);

CREATE TABLE LOY_NOTICE (
    NOTICE_ID VARCHAR(36) NOT NULL,
    KIND VARCHAR(30) NOT NULL,
    SUBJECT_ID VARCHAR(64) NOT NULL,
    ACCOUNT_ID BIGINT,
    DETAIL VARCHAR(255) NOT NULL,
    MAIL_ID VARCHAR(36),
    CREATED_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_NOTICE_PK PRIMARY KEY (NOTICE_ID),
    CONSTRAINT LOY_NOTICE_ONCE_UK UNIQUE (KIND, SUBJECT_ID)
);
-- What a mail tells, and what no mail has told yet.
CREATE INDEX LOY_NOTICE_MAIL_IX ON LOY_NOTICE (MAIL_ID, CREATED_AT);

-- What customers said to mails with advertising, and to which words. Never changed, only added to.
CREATE TABLE LOY_CONSENT (
    ACCOUNT_ID BIGINT NOT NULL,
    CONSENT_NO INTEGER NOT NULL,
    GIVEN BOOLEAN NOT NULL,
    WORDS VARCHAR(1000) NOT NULL,
    LOCALE VARCHAR(20) NOT NULL,
    ORIGIN VARCHAR(20) NOT NULL,
    SAID_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_CONSENT_PK PRIMARY KEY (ACCOUNT_ID, CONSENT_NO)
);

-- A reward that is a card has its card's id in place of a code's; one that the merchant fulfils has neither.
ALTER TABLE LOY_GRANT ${grantWithoutCode};
ALTER TABLE LOY_GRANT ADD COLUMN CARD_ID VARCHAR(36);
ALTER TABLE LOY_GRANT ADD CONSTRAINT LOY_GRANT_CARD_UK UNIQUE (CARD_ID);

-- Unused codes that end soon.
CREATE INDEX LOY_GRANT_END_IX ON LOY_GRANT (STATE, EXPIRES_AT);

-- Who took an unused one back, why and when; also empty for what points took back.
ALTER TABLE LOY_GRANT ADD COLUMN REVOKED_REASON VARCHAR(255);
ALTER TABLE LOY_GRANT ADD COLUMN REVOKED_BY VARCHAR(255);
ALTER TABLE LOY_GRANT ADD COLUMN REVOKED_AT ${datetime};

-- What the merchant has to do for a custom reward.
ALTER TABLE LOY_REWARD ADD COLUMN TASK VARCHAR(1000);
ALTER TABLE LOY_REWARD_VERSION ADD COLUMN TASK VARCHAR(1000);

-- The merchant's marks on custom rewards, one row for each. The last one counts.
CREATE TABLE LOY_FULFILMENT (
    GRANT_ID VARCHAR(36) NOT NULL,
    MARK_NO INTEGER NOT NULL,
    FULFILLED BOOLEAN NOT NULL,
    NOTE VARCHAR(255),
    ACTOR VARCHAR(255) NOT NULL,
    MARKED_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_FULFILMENT_PK PRIMARY KEY (GRANT_ID, MARK_NO)
);
-- What is left to do: custom rewards that are not used, oldest first.
CREATE INDEX LOY_GRANT_GRANTED_IX ON LOY_GRANT (STATE, GRANTED_AT);

-- Rewards that an administrator sent with a word of their own. The id comes with the form, so that a second click adds nothing.
CREATE TABLE LOY_REWARD_SENDING (
    SENDING_ID VARCHAR(36) NOT NULL,
    GRANT_ID VARCHAR(36) NOT NULL,
    WORDS VARCHAR(2000) NOT NULL,
    ACTOR VARCHAR(255) NOT NULL,
    SENT_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_REWARD_SENDING_PK PRIMARY KEY (SENDING_ID)
);
CREATE INDEX LOY_REWARD_SENDING_GRANT_IX ON LOY_REWARD_SENDING (GRANT_ID, SENT_AT);
