package org.greenroom.approval;

/**
 * A second person approved. Published in the approving transaction: who listens with {@code @EventListener} acts in it,
 * and an exception thrown there undoes the approval.
 *
 * @param proposal what was approved
 */
public record Approved(Proposal proposal) {}
