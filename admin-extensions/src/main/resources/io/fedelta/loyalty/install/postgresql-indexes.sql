-- For stores on PostgreSQL, if their database administrator agrees: run once, undo with DROP INDEX ORDER_TRANSACTION_PAYMENT_IX.
-- Broadleaf 3.1 reads the transactions of each payment and has no index for that; other databases make one for the foreign key.
-- On a store that sells meanwhile, write CREATE INDEX CONCURRENTLY, outside a transaction: it does not keep orders from being placed.
CREATE INDEX ORDER_TRANSACTION_PAYMENT_IX ON BLC_ORDER_PAYMENT_TRANSACTION (ORDER_PAYMENT);
