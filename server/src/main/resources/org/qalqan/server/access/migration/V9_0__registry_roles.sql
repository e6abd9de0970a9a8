alter table access.role_at_place drop constraint role_at_place_role_check;
alter table access.role_at_place add constraint role_at_place_role_check
    check (role in ('pledge_keeper', 'importer', 'operator', 'store_keeper', 'quality_officer',
        'national_manager', 'regional_manager', 'vaccinator', 'safety_officer', 'auditor', 'integrator', 'administrator'));
