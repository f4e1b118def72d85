-- Who wants to see the own rank. Columns: docs/data-model.md.

CREATE TABLE LOY_OWN_RANK (
    ACCOUNT_ID BIGINT NOT NULL,
    CHOSEN_AT ${datetime} NOT NULL,
    CONSTRAINT LOY_OWN_RANK_PK PRIMARY KEY (ACCOUNT_ID)
);
