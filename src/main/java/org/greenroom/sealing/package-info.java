/**
 * The Belenios voting protocol, version 1, in plain Java: group BELENIOS-2048, homomorphic questions and trustees of
 * type "Single", of whom all are needed to decrypt. Nothing here knows Spring, a database or any other package.
 *
 * <p>Entry points, in the order of an election's life:
 *
 * <ol>
 *   <li>{@link org.greenroom.sealing.TrusteeKey#generate()} makes a decryption key, {@link
 *       org.greenroom.sealing.Trustees#of} the list of its public parts, {@link
 *       org.greenroom.sealing.ElectionWriter} the exact bytes of the election, {@link
 *       org.greenroom.sealing.Election#parse} reads them, {@link org.greenroom.sealing.Credential#generate()} makes a
 *       voter's secret, {@link org.greenroom.sealing.Credentials#of} the public list.
 *   <li>{@link org.greenroom.sealing.BallotSealer#seal} seals a vote; {@link
 *       org.greenroom.sealing.BallotChecker#check} accepts one or throws {@link org.greenroom.sealing.Refused} with a
 *       named {@link org.greenroom.sealing.Refusal}; {@link org.greenroom.sealing.Tracker} is the receipt.
 *   <li>{@link org.greenroom.sealing.ArchiveBuilder} computes the encrypted tally, takes the partial decryptions, and
 *       writes the archive; {@link org.greenroom.sealing.PartialDecryption#make} is what a key holder does.
 *   <li>{@link org.greenroom.sealing.Verifier#verify} checks an archive and names a {@link
 *       org.greenroom.sealing.Finding}; {@link org.greenroom.sealing.VerifyCommand} is the same on the command line.
 * </ol>
 *
 * <p>{@link java.math.BigInteger} does not compute in constant time, so private keys that live long belong in their
 * holders' browsers, not here.
 */
@NullMarked
package org.greenroom.sealing;

import org.jspecify.annotations.NullMarked;
