package org.qalqan.server.web.lots;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qalqan.server.ledger.Lot;
import org.qalqan.server.ledger.LotAct;
import org.qalqan.server.place.Place;
import org.qalqan.server.place.PlaceKind;
import org.qalqan.server.supply.Product;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Words;
import org.qalqan.server.web.lots.LotDraft.Vaccine;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page with one of the forms about a lot.
 *
 * @param lot that the form is about; empty for a new one
 * @param act that is to be decided; empty on other forms
 * @param places that can be chosen for a hold
 * @param given what the fields hold, by name
 * @param action where the form is sent
 * @param others lots whose numbers look like the one given
 * @param stands the lot that has the number already
 */
public record LotFormPage(
        Frame frame,
        CsrfToken token,
        LotWords told,
        Optional<Lot> lot,
        Optional<LotAct> act,
        List<String> places,
        Map<String, String> given,
        List<LotFault> faults,
        String action,
        List<Lot> others,
        Optional<Lot> stands) {

    /** An entry of a choice. */
    public record Option(String value, String text) {}

    public Words w() {
        return frame.words();
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public List<String> faultsOf(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.text(w()))
                .toList();
    }

    public List<Option> vaccines() {
        return LotDraft.vaccines(products()).stream()
                .map(vaccine -> new Option(vaccine.code(), name(vaccine)))
                .toList();
    }

    private String name(Vaccine vaccine) {
        String name = told.product(vaccine.product().id());
        return vaccine.product().hasTwoComponents()
                ? name + ", " + w().text("component." + vaccine.component().code())
                : name;
    }

    /** The vial sizes that are known, product by product. */
    public String sizes() {
        return products().stream()
                .filter(product -> !product.dosesPerVial().isEmpty())
                .map(product -> told.product(product.id()) + ": "
                        + product.dosesPerVial().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    /** Where a lot can enter: plants and stores first, then regions and cities. */
    public List<Option> entries() {
        return told.places().values().stream()
                .filter(place -> place.kind() != PlaceKind.VACCINATION_POINT && place.kind() != PlaceKind.NATION)
                .sorted(Comparator.comparing(LotFormPage::rank)
                        .thenComparing(place -> place.name().in(w().language())))
                .map(place -> new Option(place.code(), place.name().in(w().language())))
                .toList();
    }

    /** The places at which a lot can be held or released again. */
    public List<Option> holders() {
        return places.stream().map(code -> new Option(code, told.place(code))).toList();
    }

    private List<Product> products() {
        return told.products().values().stream()
                .sorted(Comparator.comparing(Product::id))
                .toList();
    }

    private static int rank(Place place) {
        return switch (place.kind()) {
            case PLANT -> 0;
            case STORE -> 1;
            case NATION, REGION, CITY -> 2;
            case DISTRICT, VACCINATION_POINT -> 3;
        };
    }

    /** Where the form was come to from. */
    public String back() {
        return lot.map(known -> frame.links().lot(known.id()))
                .orElse(frame.links().lots());
    }

    public String address(Lot other) {
        return frame.links().lot(other.id());
    }
}
