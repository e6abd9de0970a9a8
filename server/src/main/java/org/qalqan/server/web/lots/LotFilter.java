package org.qalqan.server.web.lots;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.qalqan.server.ledger.LotState;

/**
 * Which lots are listed, and in what order.
 *
 * @param number a number or a part of one; empty for all
 * @param page from 1
 */
public record LotFilter(Optional<String> product, Optional<LotState> state, String number, Sort sort, int page) {

    /** The orders of the list. */
    public enum Sort {
        /** The lot that expires first first. */
        EXPIRY,
        NUMBER,
        /** The lot registered last first. */
        NEWEST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst();
        }
    }

    static Optional<LotState> state(String code) {
        return Arrays.stream(LotState.values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    public boolean isOpen() {
        return product.isEmpty() && state.isEmpty() && number.isEmpty();
    }

    LotFilter onPage(int other) {
        return new LotFilter(product, state, number, sort, other);
    }

    LotFilter numbered(String other) {
        return new LotFilter(product, state, other, sort, page);
    }

    LotFilter sortedBy(Sort other) {
        return new LotFilter(product, state, number, other, 1);
    }

    /** As fields of an address, without those that say what is usual. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        product.ifPresent(id -> fields.put("product", id));
        state.ifPresent(chosen -> fields.put("state", chosen.code()));
        if (!number.isEmpty()) {
            fields.put("number", number);
        }
        if (sort != Sort.EXPIRY) {
            fields.put("sort", sort.code());
        }
        if (page > 1) {
            fields.put("page", Integer.toString(page));
        }
        return fields;
    }
}
