package org.qalqan.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qalqan.benchmark.CdcPeople.Visit;
import org.qalqan.schedule.Assessment;
import org.qalqan.schedule.Schedule;

/** People of CDC's cases assessed against the whole of {@code acip}: operations are patients. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class AssessBenchmark {

    /** The schedule and the people, shared by all threads. */
    @State(Scope.Benchmark)
    public static class Acip {
        private final Schedule schedule = Schedule.acip();
        private final List<Visit> visits = CdcPeople.visits();
    }

    /** Which person is next, for each thread. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;
    }

    /** One patient. */
    @Benchmark
    public Assessment assess(Acip acip, Turn turn) {
        turn.next = turn.next + 1 == acip.visits.size() ? 0 : turn.next + 1;
        Visit visit = acip.visits.get(turn.next);
        return acip.schedule.assess(visit.person(), visit.date());
    }
}
