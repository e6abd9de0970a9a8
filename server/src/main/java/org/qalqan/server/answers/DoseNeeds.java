package org.qalqan.server.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.planning.DoseNeed;
import org.qalqan.server.answers.WhatMustChange.ComponentStock;
import org.qalqan.server.answers.WhatMustChange.ProductNeed;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.supply.SupplyStatements.Announced;

/**
 * The doses that a target takes, in all and by stock item.
 *
 * @param first first doses still to be given
 * @param second second doses still to be given
 */
record DoseNeeds(DoseNeed first, DoseNeed second) {

    /**
     * First doses for everybody still missing, and second doses for everybody who then has had a first one only.
     *
     * @param missingPeople people still to reach
     * @param owedPeople people that the target reaches, less those complete already
     */
    static DoseNeeds of(long missingPeople, long owedPeople, List<ComponentStock> stock, Announced announced) {
        return new DoseNeeds(
                new DoseNeed("first doses", missingPeople, left(stock, 1), announced.first()),
                new DoseNeed("second doses", Math.max(0, owedPeople), left(stock, 2), announced.second()));
    }

    /** The same need item by item, if the mix of products stays as delivered so far. Products never seen and never announced are left out. */
    List<ProductNeed> byProduct(List<Product> products, SupplyStatements statements, LocalDate asOf, LocalDate by) {
        Map<Product, Long> delivered = new LinkedHashMap<>();
        for (Product product : products) {
            statements.delivered(product.id()).ifPresent(doses -> delivered.put(product, doses));
        }
        long all = delivered.values().stream().mapToLong(Long::longValue).sum();
        List<ProductNeed> needs = new ArrayList<>();
        for (Product product : products) {
            Optional<Long> own = Optional.ofNullable(delivered.get(product));
            Announced announced = statements.announced(product.id(), asOf, by);
            Optional<Long> contracted = statements.contracted(product.id());
            if (own.isEmpty() && announced.doses() == 0 && contracted.isEmpty()) {
                continue;
            }
            double share = all == 0 ? 0 : (double) own.orElse(0L) / all;
            needs.addAll(ofProduct(product, share, own, announced, contracted));
        }
        return List.copyOf(needs);
    }

    private List<ProductNeed> ofProduct(
            Product product, double share, Optional<Long> delivered, Announced announced, Optional<Long> contracted) {
        long firstNeeded = Math.round(first.needed() * share);
        long secondNeeded = product.dosesInSeries() > 1 ? Math.round(second.needed() * share) : 0;
        if (!product.hasTwoComponents()) {
            return List.of(new ProductNeed(
                    product.id(),
                    Optional.empty(),
                    firstNeeded + secondNeeded,
                    delivered,
                    announced.doses(),
                    contracted));
        }
        return List.of(
                new ProductNeed(product.id(), Optional.of(1), firstNeeded, delivered, announced.first(), contracted),
                new ProductNeed(product.id(), Optional.of(2), secondNeeded, delivered, announced.second(), contracted));
    }

    private static long left(List<ComponentStock> stock, int component) {
        return stock.stream()
                .filter(item -> item.component() == component)
                .mapToLong(ComponentStock::left)
                .sum();
    }
}
