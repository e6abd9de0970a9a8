-- Plants and stores hold vaccine; they stand under the place that they lie in.
alter table place.place drop constraint place_kind_check;
alter table place.place add constraint place_kind_check
    check (kind in ('nation', 'region', 'city', 'district', 'vaccination_point', 'plant', 'store'));
