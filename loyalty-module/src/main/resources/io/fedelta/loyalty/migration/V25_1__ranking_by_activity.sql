-- The list by last activity is narrowed to who sleeps, or does not, by the same walk.
CREATE INDEX LOY_RANKING_AWAKE_IX ON LOY_RANKING (SLEEPING, LAST_ACTIVITY, ACCOUNT_ID);

-- How many customers of the last year are members with points, counted now and then.
CREATE TABLE LOY_RANKING_SHARE (
    SHARE_ID INTEGER NOT NULL,
    CUSTOMERS BIGINT NOT NULL,
    WITH_POINTS BIGINT NOT NULL,
    COUNTED_AT ${datetime},
    CLAIMED_UNTIL ${datetime},
    CONSTRAINT LOY_RANKING_SHARE_PK PRIMARY KEY (SHARE_ID)
);
INSERT INTO LOY_RANKING_SHARE (SHARE_ID, CUSTOMERS, WITH_POINTS) VALUES (1, 0, 0);
