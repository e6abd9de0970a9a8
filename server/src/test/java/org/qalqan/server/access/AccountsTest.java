package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qalqan.server.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What whoever runs the server does with accounts on the command line. */
@HttpTest
class AccountsTest {

    private static final String PASSWORD = "seven horses on the steppe";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAccountHasARoleAtAPlaceAndItsPasswordIsKeptAsAHash() {
        accounts.add("dana", Role.IMPORTER, "KZ-AKM", PASSWORD, Audit.CONSOLE);

        assertThat(accounts.find("dana").orElseThrow().roles())
                .containsExactly(new RoleAtPlace(Role.IMPORTER, "KZ-AKM"));
        assertThat(hashOf("dana"))
                .startsWith("{argon2id}$argon2id$v=19$m=65536,t=3,p=4$")
                .doesNotContain(PASSWORD);
        assertThat(audit.latest(2))
                .extracting(Audit.Entry::account, Audit.Entry::act, Audit.Entry::thing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Audit.CONSOLE, "role granted", "dana: importer at KZ-AKM"),
                        org.assertj.core.groups.Tuple.tuple(Audit.CONSOLE, "account added", "dana"));
    }

    @Test
    void everythingWrongWithANewAccountIsToldAtOnceAndNothingIsStored() {
        assertThatThrownBy(() -> accounts.add("Élan!", Role.OPERATOR, "KZ", "aaaa", Audit.CONSOLE))
                .isInstanceOfSatisfying(
                        RefusedAccount.class,
                        refused -> assertThat(refused.lines())
                                .hasSize(3)
                                .anySatisfy(line -> assertThat(line).contains("\"Élan!\"", "begins with a letter"))
                                .contains(
                                        "a password has at least 12 characters",
                                        "a password has at least 5 different characters"));
        assertThat(accounts.all()).extracting(Account::name).doesNotContain("Élan!");
    }

    @Test
    void anUnknownPlaceIsRefusedTogetherWithTheAccount() {
        assertThatThrownBy(() -> accounts.add("erlan", Role.OPERATOR, "XX", PASSWORD, Audit.CONSOLE))
                .isInstanceOf(RefusedAccount.class)
                .hasMessageContaining("place \"XX\": no place of this code is known");
        assertThat(accounts.find("erlan")).isEmpty();
    }

    @Test
    void aPasswordMayBeASentenceInCyrillic() {
        String cyrillic = "жеті ат далада, он түйе тауда, бес қой ауылда";

        assertThat(PasswordRule.breaches("dana", cyrillic)).isEmpty();
        assertThat(PasswordRule.breaches("dana", cyrillic.repeat(4))).containsExactly(PasswordRule.Breach.TOO_LONG);
    }

    @Test
    void aHashOfBcryptGoesOnAndIsRenewedAtTheNextSignIn() {
        accounts.add("indira", Role.IMPORTER, "KZ", PASSWORD, Audit.CONSOLE);
        String before = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        jdbc.sql("update access.account set password = :hash where name = 'indira'")
                .param("hash", before)
                .update();

        assertThat(accounts.withPassword("indira", "not the password of it")).isEmpty();
        assertThat(hashOf("indira")).isEqualTo(before);
        assertThat(accounts.withPassword("indira", PASSWORD)).isPresent();
        assertThat(hashOf("indira")).startsWith("{argon2id}");
        assertThat(accounts.withPassword("indira", PASSWORD)).isPresent();
    }

    @Test
    void aRoleHoldsAtItsPlaceAndBelow() {
        Account national = account("farida", new RoleAtPlace(Role.PLEDGE_KEEPER, "KZ"));
        Account regional = account("farida", new RoleAtPlace(Role.PLEDGE_KEEPER, "KZ-AKM"));

        assertThat(national.holds(Role.PLEDGE_KEEPER, java.util.List.of("KZ-AKM", "KZ")))
                .isTrue();
        assertThat(regional.holds(Role.PLEDGE_KEEPER, java.util.List.of("KZ"))).isFalse();
        assertThat(regional.holds(Role.IMPORTER, java.util.List.of("KZ-AKM", "KZ")))
                .isFalse();
    }

    @Test
    void aRoleTakenAwayIsGone() {
        accounts.add("gulnar", Role.IMPORTER, "KZ", PASSWORD, Audit.CONSOLE);

        assertThat(accounts.revoke("gulnar", Role.IMPORTER, "KZ", Audit.CONSOLE))
                .isTrue();
        assertThat(accounts.revoke("gulnar", Role.IMPORTER, "KZ", Audit.CONSOLE))
                .isFalse();
        assertThat(accounts.find("gulnar").orElseThrow().roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit set account = 'somebody else'",
                "delete from access.audit",
                "truncate access.audit"
            })
    void theAuditCannotBeRewritten(String sql) {
        audit.record(Audit.CONSOLE, "tested", "audit", Audit.Outcome.DONE);

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("access.audit is append-only");
    }

    private String hashOf(String name) {
        return jdbc.sql("select password from access.account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static Account account(String name, RoleAtPlace role) {
        return new Account(name, false, java.util.List.of(role), java.time.Instant.EPOCH);
    }
}
