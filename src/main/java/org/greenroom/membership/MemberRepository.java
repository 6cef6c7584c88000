package org.greenroom.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MemberRepository extends ListCrudRepository<Member, UUID> {
    Optional<Member> findByMembershipNumber(String membershipNumber);

    Optional<Member> findByEmailKey(String emailKey);

    List<Member> findByEmailKeyIn(Collection<String> emailKeys);

    @Query(
            value = "select m.* from member m join member_alias a on a.member_id = m.id"
                    + " where a.membership_number = :number",
            nativeQuery = true)
    Optional<Member> findByAlias(String number);
}
