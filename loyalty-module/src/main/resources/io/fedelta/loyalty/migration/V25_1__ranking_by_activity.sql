-- The list by last activity is narrowed to who sleeps, or does not, by the same walk.
CREATE INDEX LOY_RANKING_AWAKE_IX ON LOY_RANKING (SLEEPING, LAST_ACTIVITY, ACCOUNT_ID);
