import type { Overrides } from '../table.js';

/**
 * The reason codes that have a plain line of their own. Those of a parcel are named after who caused it; an application has its own.
 * A source's other codes are told in the source's own text.
 */
export const reasonCodes = [
  'carrier_damaged_parcel',
  'carrier_sorting_error',
  'carrier_address_not_found',
  'carrier_parcel_lost',
  'carrier_not_enough_time',
  'carrier_vehicle_issue',
  'carrier_capacity_exceeded',
  'carrier_mechanical_delay',
  'retailer_cancelled',
  'retailer_incorrect_data',
  'retailer_not_ready',
  'retailer_incorrect_parcel',
  'retailer_incorrect_dimensions',
  'retailer_packaging_issue',
  'consignee_refused',
  'consignee_business_closed',
  'consignee_not_available',
  'consignee_not_home',
  'consignee_cancelled',
  'consignee_verification_failed',
  'consignee_incorrect_address',
  'consignee_access_restricted',
  'consignee_safe_place_unavailable',
  'customs_delay',
  'customs_documentation',
  'customs_duties_unpaid',
  'customs_prohibited',
  'customs_inspection',
  'weather_delay',
  'natural_disaster',
  'force_majeure',
  'parcel_being_researched',
  'security_issue',
  'regulatory_hold',
  'documents_missing',
  'documents_rejected',
  'documents_expired',
  'information_missing',
  'signature_missing',
  'payment_due',
  'payment_failed',
  'verification',
  'appointment_needed',
  'new_evidence',
  'backlog',
  'third_party',
  'valuation',
  'legal_extension',
  'suspension',
  'customer_request',
  'out_of_stock',
  'technical_issue',
  'holiday',
  'strike',
  'no_news',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/**
 * The reasons for which something ends, so that what is done and what you can do hold after that too. Of any other reason only why is
 * true once it is over: nothing goes on, and nobody should still be asked to pay or to send a document.
 */
export const reasonsOfAnEnd: readonly string[] = [
  'carrier_parcel_lost',
  'retailer_cancelled',
  'consignee_refused',
  'consignee_cancelled',
  'customs_prohibited',
  'customer_request',
] satisfies ReasonCode[];

/** What a customer is told about a reason: three short lines, each of which can be read without the others. */
export interface ReasonLines {
  /** Why it is so: one sentence, which the headline says too. */
  readonly why: string;
  /** What is being done about it, or has to happen first. It is said of every case with this code, so it promises nothing. */
  readonly doing: string;
  /** What the customer can do; or that nothing is needed, where that is the truth. */
  readonly advice: string;
}

/** Why something is not moving, what is done about it, and what the customer can do: three lines a code. */
export type ReasonWords = Record<ReasonCode, ReasonLines>;

/** The lines there are by now, by the code they belong to; a host may have lines for codes of its own, or only one of the three. */
export type ReasonsAtHand = Partial<Record<string, Overrides<ReasonLines>>>;
