package org.greenroom.membership;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface MemberRepository extends ListCrudRepository<Member, UUID> {
    Optional<Member> findByMembershipNumber(String membershipNumber);

    Optional<Member> findByEmailKey(String emailKey);
}
