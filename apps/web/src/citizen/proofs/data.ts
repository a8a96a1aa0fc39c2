/** What a citizen does with their proofs: every call to the server, and what is known anew after it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CertificateView,
  CredentialFormat,
  ExternalProof,
  ExternalProofs,
} from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { api } from '../../api/client.js';
import { fileOf, handOver } from '../../api/hand-over.js';
import { keys } from '../../api/queries.js';
import { lastKnown } from '../../api/remembered.js';
import { usePerson } from '../../api/session.js';
import type { NewExternalProof } from './external/external-form.js';

/** Everything about one's awards is one answer of the server: it is asked for again after every change. */
function useAwardsChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: it may be that another tab was quicker.
    onSettled: () => client.invalidateQueries({ queryKey: keys.awards }),
  });
}

export const useStartShare = (awardId: string) =>
  useAwardsChange<void, unknown>(() => api.put(`me/awards/${awardId}/share`));

export const useEndShare = (awardId: string) =>
  useAwardsChange<void, void>(() => api.delete(`me/awards/${awardId}/share`));

export const useChangeName = (certificateId: string) =>
  useAwardsChange<string | null, unknown>((holderName) =>
    api.put(`me/certificates/${certificateId}/name`, { holderName }),
  );

/** Hands over a file of an award under the name that the server gives it. */
export function useAwardFile(awardId: string) {
  return useMutation({
    mutationFn: async (format: CredentialFormat) => {
      const answer = await api.answer(`me/awards/${awardId}/files/${format}`);
      const { name, content } = await fileOf(answer, `mikrosprint.${format}`);
      handOver(name, content);
    },
  });
}

export function useCertificatePdf({ certificateId }: CertificateView) {
  return useMutation({
    mutationFn: async ({ name, locale }: { name: string; locale: Locale }) =>
      handOver(`${name}.pdf`, await api.file(`certificates/${certificateId}/pdf?locale=${locale}`)),
  });
}

export function useArchive() {
  return useMutation({
    mutationFn: async () => {
      const { name, content } = await fileOf(await api.answer('me/awards/archive'), 'mikrosprint.zip');
      handOver(name, content);
    },
  });
}

export function useExternalProofs() {
  const { id } = usePerson();
  return useQuery({
    queryKey: keys.externalProofs,
    queryFn: () => lastKnown(id, 'external-proofs', () => api.get<ExternalProofs>('me/external-proofs')),
    select: ({ proofs }) => proofs,
  });
}

function useExternalChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.externalProofs }),
  });
}

export const useAddExternal = () =>
  useExternalChange((added: NewExternalProof) => {
    if (added.kind === 'link') return api.post<ExternalProof>('me/external-proofs', added.proof);
    const { title, issuer, date } = added.said;
    const query = new URLSearchParams({
      ...(title !== '' && { title }),
      ...(issuer !== '' && { issuer }),
      ...(date !== null && { date }),
    });
    return api.upload<ExternalProof>(`me/external-proofs/file?${query}`, added.file);
  });

export const useRemoveExternal = () =>
  useExternalChange((externalId: string) => api.delete(`me/external-proofs/${externalId}`));

export const useCheckExternal = () =>
  useExternalChange((externalId: string) =>
    api.post<ExternalProof>(`me/external-proofs/${externalId}/check`),
  );

export function useExternalFile({ externalId, title, file }: ExternalProof) {
  return useMutation({
    mutationFn: async () => {
      const answer = await api.answer(`me/external-proofs/${externalId}/file`);
      const { name, content } = await fileOf(answer, `${title}.${file?.type ?? 'pdf'}`);
      handOver(name, content);
    },
  });
}
