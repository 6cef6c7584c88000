package org.greenroom.ballot;

import java.util.UUID;

/**
 * Work on a ballot that the portal does by itself has failed. Published within the transaction that notes it.
 *
 * @param failure key of a sentence for officers
 */
record WorkFailed(UUID ballotId, String failure) {}
