-- What was not yet known on a day, or had not happened by then, is found without reading every movement. Days rise with the table, so
-- that an index of ranges is enough and costs next to nothing when a movement is recorded.
create index movement_known_on on ledger.movement using brin (known_on) with (autosummarize = on);
create index movement_moment on ledger.movement using brin (at) with (autosummarize = on);
