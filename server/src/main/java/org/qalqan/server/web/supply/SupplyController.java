package org.qalqan.server.web.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qalqan.server.answers.Answers;
import org.qalqan.server.answers.FourAnswers;
import org.qalqan.server.answers.PublishedStocks;
import org.qalqan.server.answers.WhatMustChange.ProductNeed;
import org.qalqan.server.coverage.Tallies;
import org.qalqan.server.source.Sources;
import org.qalqan.server.supply.Component;
import org.qalqan.server.supply.Deliveries;
import org.qalqan.server.supply.Delivery;
import org.qalqan.server.supply.Product;
import org.qalqan.server.supply.Products;
import org.qalqan.server.supply.SupplyStatements;
import org.qalqan.server.target.Indicator;
import org.qalqan.server.web.Bibliography;
import org.qalqan.server.web.ChartWords;
import org.qalqan.server.web.Frame;
import org.qalqan.server.web.Frame.Section;
import org.qalqan.server.web.Json;
import org.qalqan.server.web.Pages;
import org.qalqan.server.web.Visit;
import org.qalqan.server.web.supply.SupplyPage.ProductRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows what is known about supply on a day. */
@Controller
class SupplyController {

    private final FourAnswers fourAnswers;
    private final Deliveries deliveries;
    private final Products products;
    private final Tallies tallies;
    private final PublishedStocks publishedStocks;
    private final Sources sources;
    private final Pages pages;

    SupplyController(
            FourAnswers fourAnswers,
            Deliveries deliveries,
            Products products,
            Tallies tallies,
            PublishedStocks publishedStocks,
            Sources sources,
            Pages pages) {
        this.fourAnswers = fourAnswers;
        this.deliveries = deliveries;
        this.products = products;
        this.tallies = tallies;
        this.publishedStocks = publishedStocks;
        this.sources = sources;
        this.pages = pages;
    }

    @GetMapping("/{language:[a-z]{2}}/supply")
    View supply(Visit visit) {
        Answers answers = fourAnswers.on(visit.asOf());
        List<Delivery> known = deliveries.knownOn(visit.asOf());
        List<Product> all = products.all();
        Frame frame = pages.dated(
                visit, Section.SUPPLY, visit.words().text("supply.title", visit.asOf()), "supply", Map.of());
        return pages.show(
                "supply",
                new SupplyPage(
                        frame,
                        answers.change(),
                        stockChart(visit, new SupplyStatements(known)),
                        deliveryChart(visit, known, all, answers.target().by()),
                        answers.change()
                                .map(change -> rows(change.products(), all, visit))
                                .orElse(List.of()),
                        all.stream()
                                .map(product -> ProductCard.of(product, visit.words()))
                                .toList(),
                        publishedStocks.knownOn(visit.campaign(), visit.asOf()),
                        known.size(),
                        Bibliography.of(sources.all())));
    }

    private Optional<Json> stockChart(Visit visit, SupplyStatements statements) {
        StockCourse first = course(visit, statements, Component.FIRST, Indicator.PEOPLE_VACCINATED);
        StockCourse second = course(visit, statements, Component.SECOND, Indicator.PEOPLE_FULLY_VACCINATED);
        if (first.points().isEmpty() && second.points().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> words = ChartWords.of(
                visit.words(),
                Map.of(
                        "first", visit.words().text("component.1"),
                        "second", visit.words().text("component.2"),
                        "counted", visit.words().text("supply.stated")));
        return Optional.of(new Json(
                Map.of("first", first.points(), "second", second.points(), "asOf", visit.asOf(), "words", words)));
    }

    private StockCourse course(Visit visit, SupplyStatements statements, Component component, Indicator given) {
        return StockCourse.of(
                statements, component, tallies.asKnownOn(visit.campaign().nation(), given, visit.asOf()), visit.asOf());
    }

    private static Optional<Json> deliveryChart(
            Visit visit, List<Delivery> known, List<Product> products, LocalDate by) {
        LocalDate until = visit.asOf().isAfter(by) ? visit.asOf() : by;
        DeliveryChart chart = DeliveryChart.of(
                known, products, visit.campaign().from(), until.plusDays(5), visit.asOf(), visit.words());
        return chart.bars().isEmpty() ? Optional.empty() : Optional.of(new Json(chart));
    }

    private static List<ProductRow> rows(List<ProductNeed> needs, List<Product> products, Visit visit) {
        List<ProductRow> rows = new ArrayList<>();
        for (ProductNeed need : needs) {
            long ofProduct = needs.stream()
                    .filter(other -> other.product().equals(need.product()))
                    .count();
            boolean first = rows.isEmpty() || !rows.getLast().need().product().equals(need.product());
            rows.add(new ProductRow(name(need.product(), products, visit), need, first, (int) ofProduct));
        }
        return List.copyOf(rows);
    }

    private static String name(String id, List<Product> products, Visit visit) {
        return products.stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .map(product -> product.name().in(visit.language()))
                .orElse(id);
    }
}
