package org.qalqan.server.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction around movements. Two that wait for each other's holdings can't both go on: the database lets one of them go, and that one
 * is tried again from its very beginning, so that it holds nothing while the other ends. Within a larger transaction it is a part of that
 * one: what is refused takes back just itself, and a wait in a circle is for the larger one to try again.
 */
@Component
public class RetriedTransaction {

    private static final int TRIES = 5;

    private final TransactionTemplate part;

    RetriedTransaction(PlatformTransactionManager manager) {
        part = new TransactionTemplate(manager);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does work that gives nothing back. */
    public void run(Runnable work) {
        execute(_ -> {
            work.run();
            return 0;
        });
    }

    /** Does the work within a transaction, as {@code TransactionTemplate} does. */
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        boolean isWhole = !TransactionSynchronizationManager.isActualTransactionActive();
        for (int left = TRIES; ; left--) {
            try {
                return part.execute(work);
            } catch (PessimisticLockingFailureException waitedInACircle) {
                if (!isWhole || left == 1) {
                    throw waitedInACircle;
                }
            }
        }
    }
}
