package org.qalqan.projection.hindcast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qalqan.projection.Answer;
import org.qalqan.projection.Projection;
import org.qalqan.projection.Projector;
import org.qalqan.projection.Question;
import org.qalqan.projection.Refusal;
import org.qalqan.projection.baseline.Baseline;
import org.qalqan.projection.baseline.Baselines;
import org.qalqan.projection.experience.Campaign;
import org.qalqan.projection.experience.Experience;
import org.qalqan.projection.learnt.Teacher;
import org.qalqan.projection.model.History;
import org.qalqan.projection.series.Reading;

/** The methods that are compared. */
final class Methods {

    private static final int FOLDS = 6;
    private static final int DRAWS = 2_000;

    private Methods() {}

    /** The linear trend first, the model, the other simple methods. */
    static List<Method> all(List<Campaign> campaigns, Consumer<String> progress) {
        List<Method> methods = new ArrayList<>();
        methods.add(linear());
        methods.add(crossValidated(campaigns, progress));
        methods.add(withoutExperience());
        Baselines.all().stream().skip(1).map(Methods::simple).forEach(methods::add);
        return methods;
    }

    static Method linear() {
        return simple(Baselines.linear());
    }

    static Method withoutExperience() {
        Projector alone = new Projector(Experience.none());
        return new Method("Qalqan without experience", question -> forecast(alone, question));
    }

    private static Method simple(Baseline baseline) {
        return new Method(baseline.name(), question -> {
            History history = history(question);
            int ahead = Math.toIntExact(question.date().toEpochDay() - history.lastDay());
            return new Forecast(baseline.quantiles(history, ahead, Score.LEVELS));
        });
    }

    /** Each sixth of the places is judged with the lessons of the other five. */
    private static Method crossValidated(List<Campaign> campaigns, Consumer<String> progress) {
        progress.accept("looking back on %d campaigns".formatted(campaigns.size()));
        Teacher teacher = new Teacher(campaigns);
        List<String> places = shuffled(campaigns.stream().map(Campaign::place).toList());
        Map<String, Projector> projectors = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<String> aside = new ArrayList<>();
            for (int i = fold; i < places.size(); i += FOLDS) {
                aside.add(places.get(i));
            }
            progress.accept("drawing lessons, part %d of %d".formatted(fold + 1, FOLDS));
            Projector projector = new Projector(Experience.none().with(teacher.lessonsWithout(aside)));
            aside.forEach(place -> projectors.put(place, projector));
        }
        Function<Case, Forecast> forecast = question -> Optional.ofNullable(projectors.get(question.place()))
                .map(projector -> forecast(projector, question))
                .orElseThrow();
        return new Method("Qalqan", forecast);
    }

    private static List<String> shuffled(List<String> places) {
        List<String> result = new ArrayList<>(places);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = result.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String kept = result.get(i);
            result.set(i, result.get(other));
            result.set(other, kept);
        }
        return result;
    }

    private static Forecast forecast(Projector projector, Case question) {
        Question asked = Question.of(question.indicator(), question.series(), question.asOf(), question.date())
                .withDraws(DRAWS)
                .withSeed(question.place().hashCode());
        Answer answer =
                projector.project(question.beside().map(asked::withBeside).orElse(asked));
        return switch (answer) {
            case Projection projection ->
                new Forecast(Arrays.stream(Score.LEVELS)
                        .map(level -> projection.quantile(question.date(), level))
                        .toArray());
            case Refusal refusal ->
                throw new IllegalStateException(
                        "%s on %s: %s".formatted(question.place(), question.asOf(), refusal.reason()));
        };
    }

    static History history(Case question) {
        return History.of(Reading.of(question.series(), question.asOf()), 1);
    }
}
