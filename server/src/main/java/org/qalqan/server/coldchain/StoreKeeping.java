package org.qalqan.server.coldchain;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.qalqan.server.access.Account;
import org.qalqan.server.access.Audit;
import org.qalqan.server.access.Permissions;
import org.qalqan.server.access.Role;
import org.qalqan.server.csv.CsvFile;
import org.qalqan.server.ledger.RetriedTransaction;
import org.qalqan.server.place.Places;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What the keeper of a store does for its cold chain. Each act asks for the role at every place it is about, and is written to the audit. */
@Service
public class StoreKeeping {

    private static final String TAKEN = "temperatures taken";
    /** How the audit names that somebody says what a sensor lies in. */
    public static final String DECLARED = "sensor declared";

    private static final String REVIEWED = "temperatures looked at again";

    private final ReadingFiles files;
    private final ReadingDrafts drafts;
    private final Sensors sensors;
    private final ColdChain coldChain;
    private final Permissions permissions;
    private final Places places;
    private final Audit audit;
    private final RetriedTransaction transaction;

    StoreKeeping(
            ReadingFiles files,
            ReadingDrafts drafts,
            Sensors sensors,
            ColdChain coldChain,
            Permissions permissions,
            Places places,
            Audit audit,
            RetriedTransaction transaction) {
        this.files = files;
        this.drafts = drafts;
        this.sensors = sensors;
        this.coldChain = coldChain;
        this.permissions = permissions;
        this.places = places;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Takes a file of readings.
     *
     * @throws org.qalqan.server.csv.RefusedFile with everything that is wrong
     * @throws AccessDeniedException when the role is not held at one of its places
     */
    public Intake.Taken take(CsvFile file) {
        Account account = signedIn();
        return told(
                account,
                file.name(),
                () -> transaction.execute(_ -> {
                    Intake.Taken taken = files.take(file, account.name(), about -> requireAll(about, TAKEN));
                    note(account, taken, file.name());
                    return taken;
                }));
    }

    /** Takes readings that were sent one by one. */
    public ReadingDrafts.Outcome take(List<ReadingDraft> sent) {
        Account account = signedIn();
        String about = sent.isEmpty() ? "" : sent.getFirst().place();
        return told(
                account,
                about,
                () -> transaction.execute(_ -> {
                    ReadingDrafts.Outcome outcome =
                            drafts.take(sent, account.name(), places -> requireAll(places, TAKEN));
                    if (outcome instanceof ReadingDrafts.Outcome.Recorded(Intake.Taken taken)) {
                        note(account, taken, about);
                    }
                    return outcome;
                }));
    }

    /** A refusal is written down after the transaction that it ended has taken everything back. */
    private <T> T told(Account account, String about, Supplier<T> work) {
        try {
            return work.get();
        } catch (AccessDeniedException refused) {
            audit.record(account.name(), TAKEN, about, Audit.Outcome.REFUSED);
            throw refused;
        }
    }

    /** Says what a sensor lies in, and looks at its readings by the rules for that. */
    public void declare(String place, String sensor, Storage storage) {
        Account account = require(place, DECLARED);
        transaction.run(() -> {
            if (sensors.declare(place, sensor, storage, account.name())) {
                audit.record(
                        account.name(),
                        DECLARED,
                        "%s, %s: %s".formatted(place, sensor, storage.code()),
                        Audit.Outcome.DONE);
            }
            coldChain.review(place, account.name());
        });
    }

    /** Looks at all readings of a store again, with the stock that is known now to have been there. */
    public List<FoundExcursion> review(String place) {
        Account account = require(place, REVIEWED);
        return transaction.execute(_ -> {
            audit.record(account.name(), REVIEWED, place, Audit.Outcome.DONE);
            return coldChain.review(place, account.name());
        });
    }

    /** The account, when it keeps the store. */
    public Account require(String place, String act) {
        return permissions.require(Role.STORE_KEEPER, places.line(place), act, place);
    }

    private Account signedIn() {
        return permissions.current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private void requireAll(Set<String> about, String act) {
        new TreeSet<>(about).forEach(place -> require(place, act));
    }

    private void note(Account account, Intake.Taken taken, String what) {
        if (taken.added() > 0) {
            audit.record(account.name(), TAKEN, "%s: %d readings".formatted(what, taken.added()), Audit.Outcome.DONE);
        }
    }
}
