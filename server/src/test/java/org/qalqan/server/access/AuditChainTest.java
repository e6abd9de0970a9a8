package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qalqan.server.TestDatabase;
import org.qalqan.server.access.Audit.Line;
import org.qalqan.server.access.Audit.Outcome;
import org.qalqan.server.access.AuditChain.Fault;
import org.qalqan.server.access.AuditChain.Head;
import org.qalqan.server.access.AuditChain.Question;
import org.qalqan.server.access.AuditChain.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit is chained, and whoever changes it past the database's own refusal is found out. */
class AuditChainTest {

    private final Audit audit = TestDatabase.server().getBean(Audit.class);
    private final AuditSealer sealer = TestDatabase.server().getBean(AuditSealer.class);
    private final AuditChain chain = TestDatabase.server().getBean(AuditChain.class);
    private final JdbcClient jdbc = TestDatabase.server().getBean(JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(TestDatabase.server().getBean(PlatformTransactionManager.class));

    /** What one writer does in one transaction. */
    record Work(String writer, int lines, boolean takenBack) {}

    @Provide
    Arbitrary<List<List<Work>>> writers() {
        Arbitrary<Work> work = net.jqwik.api.Combinators.combine(
                        Arbitraries.of("aigul", "berik", Audit.CONSOLE),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(true, false, false))
                .as(Work::new);
        return work.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(2).ofMaxSize(5);
    }

    @Property(tries = 25)
    void whateverManyWritersDoAtOnceEachCommittedLineIsSealedOnce(@ForAll("writers") List<List<Work>> writers)
            throws Exception {
        Head before = sealed();

        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, writers.size())
                    .<Future<?>>mapToObj(number -> together.submit(() -> play(number, writers.get(number))))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }

        Head after = sealed();
        long committed = writers.stream()
                .flatMap(List::stream)
                .filter(work -> !work.takenBack())
                .mapToLong(Work::lines)
                .sum();
        assertThat(after.lines() - before.lines()).isEqualTo(committed);
        Report report = chain.verify(new Question(before.lines() + 1, Optional.of(before.hash())), _ -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).isEqualTo(committed);
        theLinesOfOneTransactionKeepTheirOrder(before.lines());
    }

    @Property(tries = 30)
    void anyFieldOfAnyLineThatIsChangedIsFound(
            @ForAll("fields") String field, @ForAll("howFarBack") long back, @ForAll("others") String other) {
        someLines(20);

        List<Fault> faults = afterTampering(head -> jdbc.sql(
                        "update access.audit set %1$s = %2$s where id = :line".formatted(field, other.formatted(field)))
                .param("line", head.lines() - back)
                .update());

        assertThat(faults).hasOnlyElementsOfType(Fault.Broken.class).isNotEmpty();
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of("account", "act", "thing");
    }

    @Provide
    Arbitrary<String> others() {
        return Arbitraries.of("%s || ' '", "upper(%s || 'a')", "'somebody else ' || %s", "%s || chr(31) || 'done'");
    }

    @Provide
    Arbitrary<Long> howFarBack() {
        return Arbitraries.longs().between(0, 15);
    }

    @Example
    void aChangedMomentOutcomeOrHashIsFound() {
        someLines(5);

        assertThat(List.of("at = at + interval '1 microsecond'", "outcome = 'refused'", "hash = sha256(hash)"))
                .allSatisfy(change -> assertThat(afterTampering(
                                head -> jdbc.sql("update access.audit set %s where id = :line".formatted(change))
                                        .param("line", head.lines() - 2)
                                        .update()))
                        .isNotEmpty());
    }

    @Example
    void removedLinesAreFoundInTheMiddleAndAtTheEnd() {
        someLines(10);
        long last = sealed().lines();

        assertThat(afterTampering(_ -> remove(last - 4, last - 3)))
                .containsExactly(new Fault.Missing(last - 4, last - 3));
        assertThat(afterTampering(_ -> remove(last - 1, last))).containsExactly(new Fault.Missing(last - 1, last));
    }

    @Example
    void aRemovedLineWhoseGapIsClosedIsFound() {
        someLines(10);
        long last = sealed().lines();

        List<Fault> faults = afterTampering(_ -> {
            remove(last - 4, last - 4);
            jdbc.sql("update access.audit set id = id - 1 where id > :gone")
                    .param("gone", last - 4)
                    .update();
            jdbc.sql("update access.audit_head set lines = lines - 1").update();
        });

        assertThat(faults).contains(new Fault.Broken(last - 4), new Fault.Broken(last - 1));
    }

    @Example
    void aLinePutInIsFound() {
        someLines(3);
        long last = sealed().lines();

        assertThat(afterTampering(_ -> forge(last + 1)))
                .hasSize(2)
                .contains(new Fault.Broken(last + 1))
                .hasAtLeastOneElementOfType(Fault.AnotherHead.class);
    }

    @Example
    void linesThatChangedPlacesAreFound() {
        someLines(10);
        long last = sealed().lines();

        List<Fault> faults = afterTampering(
                _ -> jdbc.sql("""
                        update access.audit line set at = other.at, account = other.account, act = other.act,
                            thing = other.thing, outcome = other.outcome, hash = other.hash
                        from access.audit other where line.id in (:one, :two) and other.id = :one + :two - line.id
                        """).param("one", last - 5).param("two", last - 3).update());

        assertThat(faults).contains(new Fault.Broken(last - 5), new Fault.Broken(last - 3));
    }

    @Example
    void aWholeNewChainFitsItselfButNotTheAnchorKeptElsewhere() {
        someLines(10);
        Head kept = sealed();

        List<Fault> faults = afterTampering(
                _ -> {
                    jdbc.sql("update access.audit set thing = 'nothing' where id = :line")
                            .param("line", kept.lines() - 5)
                            .update();
                    chainAnew(kept.lines() - 5, kept.lines());
                },
                new Question(1, Optional.of(kept.hash())));

        assertThat(faults).containsExactly(new Fault.NoAnchor(kept.hash()));
    }

    @Example
    void aLineThatHasWaitedLongerThanAMinuteIsAFault() {
        sealed();

        List<Fault> faults = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into access.audit_waiting (at, account, act, thing, outcome)
                    values (now() - interval '2 minutes', 'aigul', 'tested', 'audit', 'done')
                    """).update();
            return chain.verify(Question.ALL, _ -> {}).faults();
        });

        assertThat(faults)
                .singleElement()
                .isInstanceOfSatisfying(
                        Fault.NotSealed.class,
                        fault -> assertThat(fault.lines()).isOne());
    }

    @Example
    void aLineLeavesTheWaitingRoomOnlyIntoTheChain() {
        assertThatThrownBy(() -> transaction.execute(_ -> {
                    someLines(1);
                    return jdbc.sql("delete from access.audit_waiting").update();
                }))
                .hasMessageContaining("a line leaves only into the chain");
    }

    @Example
    void charactersThatPartTheFieldsOfALineAreInNone() {
        audit.record("aigul", "tested", "a lot\u001fdone\n", Outcome.DONE);

        assertThat(audit.latestOf("aigul", 1).getFirst().thing()).isEqualTo("a lot done ");
    }

    @Example
    void theLastLineOfTheChainIsWhatTheSealerSealedAndAnyoneCanRecompute() {
        someLines(1);
        sealed();
        audit.record("aigul", "tested", "person 4711", Outcome.DONE);
        Head head = sealed();

        byte[] previous = jdbc.sql("select hash from access.audit where id = :line")
                .param("line", head.lines() - 1)
                .query((row, number) -> row.getBytes("hash"))
                .single();
        ChainedLine line = jdbc.sql("select * from access.audit where id = :line")
                .param("line", head.lines())
                .query((row, number) -> ChainedLine.of(row))
                .single();

        assertThat(HexFormat.of().formatHex(line.hash(previous))).isEqualTo(head.hash());
        assertThat(line.fields().getFirst()).isEqualTo(Long.toString(head.lines()));
        assertThat(line.fields().get(1)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
    }

    @Example
    void aWrittenLineIsSealedWithoutBeingAskedFor() throws Exception {
        audit.record("aigul", "tested", "patience", Outcome.DONE);

        for (int i = 0;
                i < 100 && audit.latestOf("aigul", 1).getFirst().number().isEmpty();
                i++) {
            Thread.sleep(Duration.ofMillis(50));
        }

        assertThat(audit.latestOf("aigul", 1).getFirst().number()).isPresent();
    }

    private void play(int number, List<Work> works) {
        for (Work work : works) {
            transaction.executeWithoutResult(status -> {
                for (int i = 0; i < work.lines(); i++) {
                    audit.record(work.writer(), "tested", "writer %d line %03d".formatted(number, i), Outcome.DONE);
                }
                if (work.takenBack()) {
                    status.setRollbackOnly();
                }
            });
        }
    }

    /** Each transaction of a writer counts its lines from 0: within a writer a line follows the one before, or begins anew. */
    private void theLinesOfOneTransactionKeepTheirOrder(long after) {
        List<String> things = jdbc.sql("select thing from access.audit where id > :after order by id")
                .param("after", after)
                .query(String.class)
                .list();
        for (int writer = 0; writer < 5; writer++) {
            String beginning = "writer %d line ".formatted(writer);
            List<Integer> lines = things.stream()
                    .filter(thing -> thing.startsWith(beginning))
                    .map(thing -> Integer.parseInt(thing.substring(beginning.length())))
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                int expected = i == 0 ? 0 : lines.get(i - 1) + 1;
                assertThat(lines.get(i)).isIn(0, expected);
            }
        }
    }

    private void someLines(int lines) {
        audit.recordAll(IntStream.range(0, lines)
                .mapToObj(number -> new Line("aigul", "tested", "person " + number, Outcome.DONE))
                .toList());
    }

    /** Everything that waits is sealed. */
    private Head sealed() {
        sealer.seal();
        return chain.head();
    }

    private interface Tampering {
        void with(Head head);
    }

    private List<Fault> afterTampering(Tampering tampering) {
        return afterTampering(tampering, Question.ALL);
    }

    /** What is found after somebody has changed tables with the triggers off; all of it is taken back. */
    private List<Fault> afterTampering(Tampering tampering, Question question) {
        sealed();
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table access.audit disable trigger user").update();
            tampering.with(chain.head());
            return chain.verify(question, _ -> {}).faults();
        });
    }

    private void remove(long first, long last) {
        jdbc.sql("delete from access.audit where id between :first and :last")
                .param("first", first)
                .param("last", last)
                .update();
    }

    private void forge(long line) {
        jdbc.sql("""
                insert into access.audit (id, at, account, act, thing, outcome, hash)
                values (:line, now(), 'berik', 'tested', 'person 1', 'done', sha256('anything'))
                """).param("line", line).update();
    }

    private void chainAnew(long first, long last) {
        for (long line = first; line <= last; line++) {
            jdbc.sql("""
                    update access.audit line set hash = sha256(before.hash || access.audit_content(
                        line.id, line.at, line.account, line.act, line.thing, line.outcome))
                    from access.audit before where line.id = :line and before.id = :line - 1
                    """).param("line", line).update();
        }
        jdbc.sql("update access.audit_head set hash = (select hash from access.audit where id = :last)")
                .param("last", last)
                .update();
    }
}
