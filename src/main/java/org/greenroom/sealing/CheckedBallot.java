package org.greenroom.sealing;

import java.math.BigInteger;
import java.util.List;

/**
 * What is known of a ballot that was accepted.
 *
 * @param tracker the receipt
 * @param credential the public credential it was sealed with
 * @param choices a ciphertext for each choice of each question
 */
public record CheckedBallot(Tracker tracker, BigInteger credential, List<List<Ciphertext>> choices) {}
