package org.qalqan.server.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qalqan.server.ServerTest;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Accounts;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Role;
import org.qalqan.server.approval.Approvable.Detail;
import org.qalqan.server.approval.Approvals;
import org.qalqan.server.approval.Approvals.Answer;
import org.qalqan.server.approval.Proposal;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.csv.RefusedFile;
import org.qalqan.server.place.Denominator;
import org.qalqan.server.place.DenominatorKind;
import org.qalqan.server.place.Denominators;
import org.qalqan.server.target.Pledges;
import org.qalqan.server.target.Reading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** A figure that targets are judged by is changed by two persons. Each test is rolled back. */
@ServerTest
@Transactional
class ChangedByTwoTest {

    private static final String PASSWORD = "seven horses on the steppe";
    private static final String DENOMINATORS = "place,denominator,people,valid_from,known_on,source,note\n";
    private static final String CHANGE = "KZ-AKM,total,740000,2021-03-01,2021-03-05,stat-gov-kz-2021,counted again\n";
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Denominators denominators;

    @Autowired
    private Pledges pledges;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nobodyChangesADenominatorAlone() throws IOException {
        CsvFile file = file("denominators.csv", DENOMINATORS + withSource(CHANGE));

        assertThatThrownBy(() -> imports.take(RecordKind.DENOMINATORS, file))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("row 2, people \"740000\"")
                .hasMessageContaining("takes two persons")
                .hasMessageContaining("--proposed-by NAME");
    }

    @Test
    void whatOneProposesAnotherApprovesAndThenItCounts() throws IOException {
        Account proposer = account("aigerim", Role.IMPORTER, "KZ");
        Account manager = account("marat", Role.NATIONAL_MANAGER, "KZ");

        Proposed proposed = propose(CHANGE, proposer);
        long number = proposed.proposal().orElseThrow();

        assertThat(proposed.changes()).isOne();
        assertThat(akmola().people()).isNotEqualTo(740_000);
        assertThat(approvals.waitingFor(manager)).extracting(Proposal::id).contains(number);
        assertThat(approvals.waitingFor(proposer)).isEmpty();
        Proposal proposal = approvals.find(number).orElseThrow();
        assertThat(proposal.place()).isEqualTo("KZ-AKM");
        assertThat(approvals.kindOf(proposal).details(proposal))
                .extracting(Detail::value)
                .singleElement()
                .asString()
                .matches("KZ-AKM total: \\d+ → 740000 \\(2021-03-01\\)");

        Answer answer = approvals.approve(number, manager, "");

        assertThat(answer).isInstanceOf(Answer.Decided.class);
        assertThat(akmola().people()).isEqualTo(740_000);
        assertThat(audit.latest(3))
                .extracting(Audit.Entry::account, Audit.Entry::act)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("aigerim", "proposal made"),
                        org.assertj.core.groups.Tuple.tuple("marat", "proposal approved"));
    }

    @Test
    void whoProposesDoesNotDecideEvenWithTheRoleForIt() throws IOException {
        Account both = account("nurlan", Role.NATIONAL_MANAGER, "KZ");
        long number = propose(CHANGE, both).proposal().orElseThrow();

        assertThat(approvals.approve(number, both, "")).isEqualTo(new Answer.SamePerson());
        assertThat(approvals.refuse(number, both, "no")).isEqualTo(new Answer.SamePerson());
        assertThat(approvals.withdraw(number, both, "a slip of the pen")).isInstanceOf(Answer.Decided.class);
        assertThat(akmola().people()).isNotEqualTo(740_000);
    }

    @Test
    void aDecisionIsTakenOnceAndByWhoeverHoldsTheRoleThere() throws IOException {
        long number = propose(CHANGE, account("olzhas", Role.IMPORTER, "KZ"))
                .proposal()
                .orElseThrow();
        Account elsewhere = account("raushan", Role.NATIONAL_MANAGER, "KZ-ALA");
        Account here = account("serik", Role.NATIONAL_MANAGER, "KZ-AKM");

        assertThat(approvals.refuse(number, elsewhere, "not mine")).isEqualTo(new Answer.NotAllowed());
        assertThat(approvals.refuse(number, here, " ")).isEqualTo(new Answer.BadReason());
        assertThat(approvals.refuse(number, here, "the office has not published it"))
                .isInstanceOf(Answer.Decided.class);
        assertThat(approvals.approve(number, here, "")).isEqualTo(new Answer.NotOpen(Proposal.State.REFUSED));
        assertThat(approvals.waitingFor(here)).isEmpty();
    }

    @Test
    void whatWasRecordedMeanwhileIsNotCarriedOut() throws IOException {
        Account proposer = account("temir", Role.IMPORTER, "KZ");
        Account manager = account("zhanna", Role.NATIONAL_MANAGER, "KZ");
        long first = propose(CHANGE, proposer).proposal().orElseThrow();
        long second = propose(CHANGE, proposer).proposal().orElseThrow();
        approvals.approve(first, manager, "");

        assertThat(approvals.approve(second, manager, ""))
                .isInstanceOfSatisfying(
                        Answer.Impossible.class,
                        impossible -> assertThat(impossible.why()).contains("was recorded since it was proposed"));
    }

    @Test
    void whoHoldsNoRoleForItMayNotPropose() {
        Account keeper = account("ualikhan", Role.STORE_KEEPER, "KZ");

        assertThatThrownBy(() -> propose(CHANGE, keeper)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFirstStatementNeedsNobodyElse() throws IOException {
        jdbc.sql("""
                insert into place.place (code, parent, kind, name_kk, name_ru, name_en, source)
                select 'KZ-AKM-X', 'KZ-AKM', 'district', 'x', 'x', 'x', source from place.place where code = 'KZ'
                """).update();
        String first = "KZ-AKM-X,total,1000,2021-01-01,2021-02-01,stat-gov-kz-2021,\n";

        assertThat(imports.take(RecordKind.DENOMINATORS, file("denominators.csv", DENOMINATORS + withSource(first))))
                .isEqualTo(new Imported(1, 1));
    }

    @Test
    void theDatabaseTakesNoFurtherVersionFromAnybodyAlone() {
        assertThatThrownBy(() -> denominators.record(List.of(version("740000"))))
                .hasMessageContaining("denominator total of KZ-AKM: a change takes two persons");
    }

    @Test
    void theDatabaseTakesNoOtherFigureThanTheOneAgreedOn() throws IOException {
        long number = propose(CHANGE, account("yerlan", Role.IMPORTER, "KZ"))
                .proposal()
                .orElseThrow();
        approvals.approve(number, account("zere", Role.NATIONAL_MANAGER, "KZ"), "");

        assertThatThrownBy(() -> denominators.recordAgreed(
                        List.of(new Denominator(
                                "KZ-AKM",
                                DenominatorKind.TOTAL,
                                1,
                                APRIL,
                                APRIL,
                                akmola().source(),
                                java.util.Optional.empty())),
                        number))
                .hasMessageContaining("a change takes two persons");
    }

    @Test
    void howATargetIsJudgedIsChangedByTwo() throws IOException {
        Reading judged = pledges.coverageTargets().stream()
                .flatMap(target -> pledges.readings(target.id()).stream())
                .filter(Reading::judged)
                .findFirst()
                .orElseThrow();
        String row = "%s,%s,%s,%s,12000000,yes,%s,%s,%s,\n"
                .formatted(
                        judged.pledge(),
                        judged.id(),
                        judged.indicator().code(),
                        judged.denominator().code(),
                        "\"" + judged.name().kk() + "\"",
                        "\"" + judged.name().ru() + "\"",
                        "\"" + judged.name().en() + "\"");
        CsvFile file = file(
                "readings.csv",
                "pledge,reading,indicator,denominator,denominator_value,judged_by,name_kk,name_ru,name_en,note\n"
                        + row);

        assertThatThrownBy(() -> imports.take(RecordKind.READINGS, file))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("takes two persons");
        long number = imports.propose(
                        RecordKind.READINGS, file, account("kuanysh", Role.PLEDGE_KEEPER, "KZ"), "as said")
                .proposal()
                .orElseThrow();
        Answer answer = approvals.approve(number, account("laura", Role.NATIONAL_MANAGER, "KZ"), "");

        assertThat(answer).isInstanceOf(Answer.Decided.class);
        assertThat(pledges.reading(judged.pledge(), judged.id()).orElseThrow().denominatorPeople())
                .contains(12_000_000L);
    }

    @Test
    void theDatabaseChangesNoReadingForAnybodyAlone() {
        assertThatThrownBy(() -> jdbc.sql("update target.reading set judged = not judged")
                        .update())
                .hasMessageContaining("a change takes two persons");
    }

    private Proposed propose(String rows, Account by) throws IOException {
        return imports.propose(
                RecordKind.DENOMINATORS,
                file("denominators.csv", DENOMINATORS + withSource(rows)),
                by,
                "The statistics office has counted again");
    }

    private Denominator version(String people) {
        return new Denominator(
                "KZ-AKM",
                DenominatorKind.TOTAL,
                Long.parseLong(people),
                APRIL,
                APRIL,
                akmola().source(),
                java.util.Optional.empty());
    }

    /** The population of Akmola region in force in April 2021. */
    private Denominator akmola() {
        return denominators
                .inForce("KZ-AKM", DenominatorKind.TOTAL, APRIL, APRIL.plusYears(1))
                .orElseThrow();
    }

    private String withSource(String rows) {
        return rows.replace("stat-gov-kz-2021", akmola().source());
    }

    private Account account(String name, Role role, String place) {
        accounts.add(name, role, place, PASSWORD, Audit.CONSOLE);
        return accounts.find(name).orElseThrow();
    }

    private CsvFile file(String name, String text) throws IOException {
        return CsvFile.at(Files.writeString(folder.resolve(name), text));
    }
}
