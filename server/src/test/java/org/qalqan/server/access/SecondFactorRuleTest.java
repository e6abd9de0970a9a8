package org.qalqan.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Roles that see persons can be made to wait for a second factor. */
class SecondFactorRuleTest {

    private static final Account ACCOUNT = new Account(
            "aigul",
            false,
            List.of(new RoleAtPlace(Role.VACCINATOR, "KZ-AKM"), new RoleAtPlace(Role.STORE_KEEPER, "KZ-AKM")),
            Instant.EPOCH);

    @Test
    void whereItIsRequiredAPasswordAloneGivesNoRoleThatSeesPersons() {
        SecondFactorRule required = new SecondFactorRule("required");

        assertThat(required.withheld(ACCOUNT, Proof.PASSWORD)).containsExactly(Role.VACCINATOR);
        assertThat(required.allowed(ACCOUNT, Proof.PASSWORD).roles())
                .containsExactly(new RoleAtPlace(Role.STORE_KEEPER, "KZ-AKM"));
    }

    @ParameterizedTest
    @EnumSource(value = Proof.class, mode = Mode.EXCLUDE, names = "PASSWORD")
    void aCodeATokenAndAProviderGiveAllRoles(Proof proof) {
        assertThat(new SecondFactorRule("required").allowed(ACCOUNT, proof)).isEqualTo(ACCOUNT);
    }

    @ParameterizedTest
    @EnumSource(Proof.class)
    void whereItIsOfferedNothingIsWithheld(Proof proof) {
        assertThat(new SecondFactorRule("offered").allowed(ACCOUNT, proof)).isEqualTo(ACCOUNT);
    }

    @Test
    void anotherWordIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SecondFactorRule("maybe")).hasMessageContaining("\"maybe\"");
    }
}
