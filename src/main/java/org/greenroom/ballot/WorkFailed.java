package org.greenroom.ballot;

import java.util.UUID;
import org.greenroom.ballot.BallotWork.Task;

/**
 * Work on a ballot that the portal does by itself has failed. Published within the transaction that notes it.
 *
 * @param failure key of a sentence for officers
 */
record WorkFailed(UUID ballotId, Task task, String failure) {}
