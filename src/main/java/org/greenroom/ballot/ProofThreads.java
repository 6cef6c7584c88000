package org.greenroom.ballot;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.greenroom.sealing.BallotChecker;
import org.greenroom.sealing.CheckedBallot;
import org.greenroom.sealing.Powers;
import org.greenroom.sealing.Refused;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Checks the proofs of ballots in the order in which they come, on threads of their own. Requests run on virtual threads,
 * of which only as many go on at a time as there are cores, and whichever computes does not give way: among them, everybody
 * who holds a connection to the database would wait for the proofs of all others, and soon nobody would get a connection.
 */
@Component
class ProofThreads implements DisposableBean {

    private final ExecutorService threads;

    ProofThreads(BallotSettings settings) {
        int number = settings.proofThreads() > 0
                ? settings.proofThreads()
                : Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(
                number, Thread.ofPlatform().name("proofs-", 1).daemon().factory());
    }

    /** @throws Refused by name */
    CheckedBallot check(BallotChecker.Unchecked ballot, Powers powers) {
        var turn = threads.submit(() -> ballot.check(powers));
        try {
            return turn.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException("The proofs of a ballot could not be checked", e.getCause());
        } catch (InterruptedException e) {
            turn.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransientDataAccessResourceException("The portal stops");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
