package main

deny contains "owner" if not input.spec.owner.team

deny contains "owner" if not input.spec.owner.primary

deny contains "justification" if count(object.get(input.spec, "justification", "")) < 20

deny contains "expiry" if not input.spec.validity.expiresAt

deny contains "wildcard" if {
	some entitlement in input.spec.entitlements
	some action in entitlement.actions
	endswith(action, "*")
}
