-- A change that is sent again is answered with the version that it made.
alter table idempotency_key add column etag text;
