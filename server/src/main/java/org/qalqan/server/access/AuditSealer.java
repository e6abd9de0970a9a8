package org.qalqan.server.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes lines of the audit into its chain soon after their transaction has ended. Writers wait neither for it nor for each other; the lock
 * on the head of the chain keeps the sealers of several processes apart. Lines that a killed process left behind are taken by the next.
 */
@Component
class AuditSealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final int LINES_AT_ONCE = 5_000;

    /** Lines that come shortly after one another are sealed together. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    /** Another process may have left lines behind. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Semaphore written = new Semaphore(1);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    AuditSealer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines were written: seals them as soon as the transaction at hand has ended, at once when there is none. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            written.release();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                written.release();
            }
        });
    }

    /** Seals every line that waits. Returns how many. */
    int seal() {
        int all = 0;
        int sealed;
        do {
            sealed = jdbc.sql("select access.seal(:most)")
                    .param("most", LINES_AT_ONCE)
                    .query(Integer.class)
                    .single();
            all += sealed;
        } while (sealed == LINES_AT_ONCE);
        return all;
    }

    private void work() {
        try {
            while (running) {
                boolean _ = written.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(GATHERING);
                written.drainPermits();
                sealOrTell();
            }
            sealOrTell();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sealOrTell() {
        try {
            seal();
        } catch (DataAccessException failed) {
            LOG.warn("Lines of the audit wait to be sealed, and could not be: {}", failed.getMessage());
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("audit-sealer").start(this::work);
    }

    /** It is not interrupted: that would close the connection that it may be using. */
    @Override
    public void stop() {
        running = false;
        written.release();
        Thread ending = thread;
        if (ending != null) {
            try {
                ending.join(LONGEST_FAREWELL);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Among the last to stop: after the pages, which write. */
    @Override
    public int getPhase() {
        return 0;
    }
}
