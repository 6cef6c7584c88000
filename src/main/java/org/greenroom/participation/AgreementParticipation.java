package org.greenroom.participation;

/**
 * An agreement in a ballot.
 *
 * @param workplaces how many have entitled members
 * @param withFigure how many of them have a figure or read “nearly everyone”
 * @param figure the sum of what is published of them
 */
public record AgreementParticipation(String agreement, int workplaces, int withFigure, Figure figure) {}
