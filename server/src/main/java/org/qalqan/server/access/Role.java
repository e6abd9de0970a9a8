package org.qalqan.server.access;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do at a place and at every place below it. {@code docs/access.md} lists the acts of each. */
public enum Role {
    /** Adds pledges, attaches observations to them, closes them with evidence. */
    PLEDGE_KEEPER("pledge_keeper"),
    /** Takes over files of records. */
    IMPORTER("importer"),
    /** Watches the running system. */
    OPERATOR("operator"),
    /** Receives, issues, sends, counts and discards the vaccine of a store. */
    STORE_KEEPER("store_keeper"),
    /** Registers, releases, holds and recalls lots. */
    QUALITY_OFFICER("quality_officer"),
    /** Runs the campaign of the nation: reviews, reconciles, approves. */
    NATIONAL_MANAGER("national_manager"),
    /** Runs the campaign of a region: reviews, reconciles, approves. */
    REGIONAL_MANAGER("regional_manager"),
    /** Finds and registers persons and records their doses. */
    VACCINATOR("vaccinator"),
    /** Reads the cards of persons; marks doses as entered in error. */
    SAFETY_OFFICER("safety_officer"),
    /** Reads the audit and what does not look right. */
    AUDITOR("auditor"),
    /** Stands for a system that sends persons and doses. */
    INTEGRATOR("integrator"),
    /** Keeps accounts and their roles. */
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Whether who holds it sees persons, or decides who does, and so can be asked for a second factor ({@link SecondFactorRule}). */
    public boolean needsSecondFactor() {
        return switch (this) {
            case NATIONAL_MANAGER, REGIONAL_MANAGER, VACCINATOR, SAFETY_OFFICER, INTEGRATOR, ADMINISTRATOR -> true;
            case PLEDGE_KEEPER, IMPORTER, OPERATOR, STORE_KEEPER, QUALITY_OFFICER, AUDITOR -> false;
        };
    }

    /** The word used in tables, on the command line and on pages. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
