-- A dose that was recorded for a person and was not given goes back where it was taken from.
insert into ledger.way values
    ('correct', 'given', 'stock'),
    ('correct', 'given', 'vial');
